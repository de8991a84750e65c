/** A bar of progress. */
import type { Style } from "./style.ts"

const cells = 24

export const shareOf = (done: number, total: number): number => total === 0 ? 0 : Math.min(1, done / total)

export const percent = (share: number): string => `${String(Math.floor(share * 100)).padStart(3)} %`

export const barWidth = cells + 6

export const bar = (share: number, { cyan, dim }: Style): string => {
  const full = Math.floor(share * cells)
  return `${cyan("█".repeat(full))}${dim("░".repeat(cells - full))} ${percent(share)}`
}
