// Which words of a concern are worth looking for: the long, telling ones, as they are typed.
import { queryWords } from '../../shared/search/fold.ts';

const most = 4;
/** Shorter words are rarely what a document is about. */
const shortest = 5;

/** Words that stand in every concern and lead nowhere; folded. */
const common = new Set(
  'mochte mochten braucht brauchen fragt fragen wurde wurden haben hatte konnen konnte werden worden nicht keine einen einem einer eines seine seinen ihren unsere dieser dieses diese diesem bitte schon immer wieder heute morgen gestern kunde kundin burger burgerin person termin wegen gegen nachdem deshalb about would could should please wants needs asked again because there their which where today'.split(
    ' ',
  ),
);

/** Up to four words of `text`, longest first; folded. */
export function keyWordsOf(text: string): string[] {
  return queryWords(text)
    .filter((word) => word.length >= shortest && !common.has(word) && !/^\d+$/.test(word))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, most);
}
