/** Calls to any route with your own schemas, for endpoints that this package does not cover yet. */
export { bytes, call, events, lines, list } from "./internal/transport.ts"
