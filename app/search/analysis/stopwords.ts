import { fold } from './fold'

const german = `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf
aus außer bei beim bereits bin bis bist bitte bzw ca da dabei dadurch dafür dagegen daher dahin damit danach dann daran
darauf daraus darf dürfen darin darüber darum das dass davon dazu dein deine dem den denen der deren derer des deshalb
dessen die dies diese diesem diesen dieser dieses doch dort du durch durchaus eben ein eine einem einen einer eines
einige einigen einiger einiges einmal er erst es etc etwa etwas euch euer eure falls für gegen gewesen hab habe haben
hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja je
jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann kein keine keinem keinen keiner können
könnte man manche manchem mehr mein meine mit muss müssen nach nachdem nein nicht nichts noch nun nur ob oder ohne sehr
sein seine seinem seinen seiner seit selbst sich sie sind so sodass sofern solche solchem solchen solcher soll sollen
sollte sollten sondern sonst sowie sowohl über um und uns unser unsere unserem unseren unserer unter usw viel viele vom
von vor während war waren warum was weder weg weil weiter weitere weiteren welche welchem welchen welcher wenn wer werde
werden wie wieder will wir wird wo wobei wohl wollen wurde wurden würde würden zu zum zur zwar zwischen gibt geben hätte
wäre mal schon jemand wem wen welches`

const folded = new Set(german.split(/\s+/).map(fold))

/** Whether a folded word says nothing by itself ("und", "für"). */
export function isStopword(word: string): boolean {
  return folded.has(word)
}
