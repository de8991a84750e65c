/**
 * Any route, with schemas of yours: what Anthropic ships before this package has a page for it.
 *
 * @example
 * const skill = Raw.call("GET /v1/skills/{skill_id}", { response: Schema.Struct({ id: Schema.String }) })
 * skill({ skill_id: "pdf" }) // the same retries, clocks and errors as every page
 */
export { bytes, call, events, lines, list } from "./internal/transport.ts"
