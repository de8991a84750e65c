/** What tests take in hand whatever the provider: answers, mishaps, recorded requests. */
export {
  type Answer,
  badGateway,
  bodyJson,
  cutAfter,
  endAfter,
  type Fault,
  json,
  lines,
  type Mishap,
  type Mishaps,
  type Recorded,
  Requests,
  splitBy,
  sse,
  stallAfter,
  text
} from "../Testing.ts"
