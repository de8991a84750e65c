// The program in a worker: the query of a request is the address of the platform.
import { run } from "./program.js"

export default {
  async fetch(request) {
    return new Response(await run(new URL(request.url).searchParams.get("platform")))
  }
}
