/** Cards of the models Anthropic names. The dates, and the limits of older models, are made up. */
import type { ModelCapabilities, ModelInfo, ModelLine } from "../generated/Models.ts"

const yes = { supported: true }
const no = { supported: false }

const capabilities: ModelCapabilities = {
  batch: yes,
  citations: yes,
  code_execution: yes,
  context_management: {
    clear_thinking_20251015: yes,
    clear_tool_uses_20250919: yes,
    compact_20260112: yes,
    supported: true
  },
  effort: { high: yes, low: yes, max: yes, medium: yes, xhigh: no, supported: true },
  image_input: yes,
  pdf_input: yes,
  server_tools: { code_execution: yes, web_search: yes, supported: true },
  structured_outputs: yes,
  thinking: { supported: true, types: { adaptive: yes, between_tools: yes, disabled: yes, enabled: yes } }
}

/** Newest first: the id and, if known, the retirement date. */
const ids: ReadonlyArray<readonly [id: string, retires?: string]> = [
  ["claude-fable-5-2"],
  ["claude-mythos-5-2"],
  ["claude-haiku-5-5"],
  ["claude-sonnet-5-5"],
  ["claude-fable-5-1"],
  ["claude-opus-5-5"],
  ["claude-mythos-5-1"],
  ["claude-sonnet-5"],
  ["claude-fable-5"],
  ["claude-mythos-5"],
  ["claude-opus-5"],
  ["claude-opus-4-8"],
  ["claude-opus-4-7"],
  ["claude-mythos-preview", "2026-06-30"],
  ["claude-opus-4-6"],
  ["claude-sonnet-4-6"],
  ["claude-opus-4-5-20251101"],
  ["claude-haiku-4-5-20251001"],
  ["claude-sonnet-4-5-20250929", "2026-11-30"]
]

/** Aliases of dated models. */
export const aliases: { readonly [alias: string]: string } = {
  "claude-opus-4-5": "claude-opus-4-5-20251101",
  "claude-haiku-4-5": "claude-haiku-4-5-20251001",
  "claude-sonnet-4-5": "claude-sonnet-4-5-20250929"
}

const isSmall = (id: string) => /-4-5-\d{8}$/.test(id)

const midnight = (day: string) => `${day}T00:00:00Z`

/** `claude-opus-4-5-20251101` → `Claude Opus 4.5`. */
const nameOf = (id: string) => {
  const [line = "", ...version] = id.replace(/^claude-/, "").replace(/-\d{8}$/, "").split("-")
  return `Claude ${line.slice(0, 1).toUpperCase()}${line.slice(1)} ${version.join(".")}`
}

const lineOf = (id: string): ModelLine => id.split("-")[1] ?? ""

/** The date in the id of a dated model; undated models are spaced by rank. */
const createdOf = (id: string, age: number) => {
  const [, year, month, day] = /-(\d{4})(\d\d)(\d\d)$/.exec(id) ?? []
  return year === undefined
    ? new Date(Date.UTC(2026, 9 - age, 1)).toISOString()
    : midnight(`${year}-${month}-${day}`)
}

export const cards: ReadonlyArray<ModelInfo> = ids.map(([id, retires], age) => ({
  type: "model",
  id,
  display_name: nameOf(id),
  line: lineOf(id),
  created_at: createdOf(id, age * 0.6),
  lifecycle: retires === undefined ? "active" : "deprecated",
  deprecated_at: null,
  retires_at: retires === undefined ? null : midnight(retires),
  max_input_tokens: isSmall(id) ? 200_000 : 1_000_000,
  max_tokens: isSmall(id) ? 64_000 : 128_000,
  capabilities
}))
