/** Centicredits as credits, with two decimals: 1000 is "10.00". */
export function formatCredits(centicredits: number): string {
  return (centicredits / 100).toFixed(2);
}
