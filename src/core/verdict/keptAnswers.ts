/**
 * Keeps answers by all that they rest on, said as a text: after a cell has changed, most questions are asked again as they
 * were. When so many are kept, all are let go.
 */
export function keptAnswers<Answer>(most: number): (key: string, ask: () => Answer) => Answer {
  const kept = new Map<string, Answer>();
  return (key, ask) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const answer = ask();
    kept.set(key, answer);
    return answer;
  };
}
