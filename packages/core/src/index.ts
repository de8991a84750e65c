export * as Endpoint from "./Endpoint.ts"
export * as Open from "./Open.ts"
