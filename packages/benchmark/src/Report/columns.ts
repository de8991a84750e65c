/** The numbers of a case as they are shown. */
import type { Metric } from "../Measured.ts"
import type { Summary } from "../run.ts"

interface Column {
  readonly head: (unit: string) => string
  readonly value: (summarize: Summary) => number | undefined
  readonly show: (value: number) => string
}

export const columns: { readonly [metric in Metric]: Column } = {
  cpu: { head: (unit) => `CPU µs/${unit}`, value: ({ cpu }) => cpu, show: number },
  cpuInAll: { head: () => "CPU s", value: ({ cpu, units }) => inAll(cpu, units), show: seconds },
  wall: { head: (unit) => `wall µs/${unit}`, value: ({ wall }) => wall, show: number },
  wallInAll: { head: () => "wall s", value: ({ units, wall }) => inAll(wall, units), show: seconds },
  peak: { head: () => "peak MB", value: ({ peak }) => peak, show: (bytes) => (bytes / 1e6).toFixed(0) },
  size: { head: () => "KB", value: ({ size }) => size, show: kilobytes },
  held: { head: (unit) => `KB/open ${unit}`, value: ({ held }) => held, show: kilobytes },
  heap: { head: () => "live heap MB", value: ({ heap }) => heap, show: (bytes) => (bytes / 1e6).toFixed(1) },
  heapGrowth: {
    head: () => "last ÷ second quarter",
    value: ({ heapGrowth }) => heapGrowth,
    show: (ratio) => ratio.toFixed(2)
  }
}

/** Three significant digits. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(1)
}

function seconds(microseconds: number): string {
  return number(microseconds / 1e6)
}

function inAll(each: number | undefined, units: number): number | undefined {
  return each === undefined ? undefined : each * units
}

export const missing = "not measured"

/** The ratio; `undefined` if one of the numbers was not measured. */
export const divided = (value: number | undefined, by: number | undefined): number | undefined =>
  value === undefined || by === undefined ? undefined : value / by
