import sharp from 'sharp'

/** A picture may be large, but not so large that drawing it takes the server's memory. */
const pixels = 50_000_000
const longestSide = 3_200

// One picture at a time needs one thread; what was drawn is not needed again.
sharp.cache(false)
sharp.concurrency(1)

/**
 * Draws a picture anew: upright, at most 3,200 pixels a side, without EXIF, places, thumbnails and whatever else was
 * in the file.
 * @param from the file as it came
 * @param to where the new one is written
 * @returns false for what is no whole picture of that type or has too many pixels
 * @throws Error with the code ENOSPC where the disk is full
 */
export async function redraw(from: string, to: string, type: 'png' | 'jpg' | 'webp'): Promise<boolean> {
  const picture = sharp(from, { limitInputPixels: pixels, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
  const drawn =
    type === 'png'
      ? picture.png({ compressionLevel: 9 })
      : type === 'jpg'
        ? picture.jpeg({ quality: 85 })
        : picture.webp({ quality: 85 })
  try {
    await drawn.toFile(to)
    return true
  } catch (error) {
    // The one failure that is not the picture's own.
    if (error instanceof Error && /no space left|quota exceeded/i.test(error.message))
      throw Object.assign(new Error('no room for the picture', { cause: error }), { code: 'ENOSPC' })
    return false
  }
}
