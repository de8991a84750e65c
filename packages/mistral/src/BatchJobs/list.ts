/** The list of batch jobs: runs read it, and `Files` reads it to see which files jobs still use. */
import * as Page from "@effect-genai/core/Page"
import { BatchJobPage, ListBatchJobs } from "../generated/BatchJobs.ts"
import { list as pages } from "../internal/transport.ts"

/** Streams the jobs that match the filters, newest first. */
export const list = /* @__PURE__ */ pages("GET /v1/batch/jobs", {
  input: ListBatchJobs,
  response: BatchJobPage,
  pager: /* @__PURE__ */ Page.numbered({
    first: 0,
    size: 100,
    items: (page: BatchJobPage) => page.data ?? [],
    total: (page) => page.total,
    key: ({ id }) => id
  })
})
