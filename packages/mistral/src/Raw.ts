/** Any route, with schemas of yours: what Mistral ships before this package has a page for it. */
export { bytes, call, events, lines, list } from "./internal/transport.ts"
