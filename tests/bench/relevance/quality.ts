export type Quality = { ndcg10: number; recall100: number };

/** How good an order of documents is for one question, from 0 to 1 (Järvelin and Kekäläinen 2002; relevant or not). */
export function qualityOf(ranked: string[], relevant: ReadonlySet<string>): Quality {
  const gain = ranked.slice(0, 10).reduce((sum, id, at) => sum + (relevant.has(id) ? 1 / Math.log2(at + 2) : 0), 0);
  let ideal = 0;
  for (let at = 0; at < Math.min(10, relevant.size); at++) ideal += 1 / Math.log2(at + 2);
  const found = ranked.slice(0, 100).filter((id) => relevant.has(id)).length;
  return { ndcg10: gain / ideal, recall100: found / relevant.size };
}

export function mean(qualities: Quality[]): Quality {
  const of = (measure: keyof Quality) => qualities.reduce((sum, each) => sum + each[measure], 0) / qualities.length;
  return { ndcg10: of("ndcg10"), recall100: of("recall100") };
}
