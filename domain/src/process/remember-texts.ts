/** As many characters of text are kept in mind for each kind of file; what was read of them takes some ten times that. */
const mostCharacters = 2_000_000;

/**
 * What a reader makes of a text, kept for the texts read last: of a draft that is saved every few seconds one file has
 * changed and all others are as they were. Everybody gets the same answer and leaves it as it is. What throws or is
 * refused is read again the next time.
 */
export function rememberTexts<T>(
  read: (fileName: string, text: string) => T,
  most = mostCharacters,
): (fileName: string, text: string) => T {
  const known = new Map<string, T>();
  let characters = 0;
  const forget = (key: string) => {
    if (known.delete(key)) characters -= key.length;
  };
  return (fileName, text) => {
    const key = `${fileName}\n${text}`;
    // It would take the place of all others, and have none.
    if (key.length > most) return read(fileName, text);
    const answer = known.has(key) ? (known.get(key) as T) : read(fileName, text);
    // Anew at the end of the row: what was asked for last is forgotten last.
    forget(key);
    known.set(key, answer);
    characters += key.length;
    if (answer instanceof Promise) answer.catch(() => forget(key));
    for (const oldest of known.keys()) {
      if (characters <= most) break;
      forget(oldest);
    }
    return answer;
  };
}
