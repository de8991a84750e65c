/** What tests take in hand whatever the provider: answers, mishaps, recorded requests. */
export {
  badGateway,
  bodyJson,
  type ConnectionFault,
  cutAfter,
  endAfter,
  type Fault,
  type Faults,
  json,
  lines,
  type RecordedRequest,
  RecordedRequests,
  type ServerResponse,
  splitBy,
  sse,
  stallAfter,
  text
} from "../Testing.ts"
