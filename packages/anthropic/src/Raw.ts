/**
 * Calls to any route with your own schemas, for endpoints that this package does not cover yet.
 *
 * @example
 * const skill = Raw.call("GET /v1/skills/{skill_id}", { response: Schema.Struct({ id: Schema.String }) })
 * skill({ skill_id: "pdf" }) // the same retries, timeouts and errors as every page
 */
export { bytes, call, events, lines, list } from "./internal/transport.ts"
