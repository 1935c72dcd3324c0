import type { Given } from '../parts/part'
import type { Task } from '../work/searches'
import type { World } from '../world/worlds'
import { type Run, runOnce, type Timing, timingOf, watchStatements } from './timing'

/** How long something takes in a small and in a large database. */
export interface Grown {
  small: Timing
  large: Timing
}

/**
 * Runs the same tasks in both databases, in turns, after ten rounds that do not count.
 * @param tasksOf makes the tasks with the code of one of the databases
 */
export async function inTurns(
  { small, large }: Pick<Given, 'small' | 'large'>,
  rounds: number,
  tasksOf: (world: World) => Promise<Record<string, Task>>,
): Promise<Record<string, Grown>> {
  const worlds = [await small(), await large()]
  const sides: { world: World; tasks: Record<string, Task> }[] = []
  for (const world of worlds) sides.push({ world, tasks: await world.within(() => tasksOf(world)) })
  watchStatements()
  const found: Record<string, Grown> = {}
  for (const name of Object.keys(sides[0]?.tasks ?? {})) {
    const runs: Run[][] = sides.map(() => [])
    for (let round = -10; round < rounds; round += 1) {
      for (const [index, { world, tasks }] of sides.entries()) {
        const run = await world.within(() => runOnce(async () => tasks[name]?.(Math.abs(round))))
        if (round >= 0) runs[index]?.push(run)
      }
    }
    found[name] = { small: timingOf(runs[0] ?? []), large: timingOf(runs[1] ?? []) }
  }
  return found
}
