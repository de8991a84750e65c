// The program in a worker: the query of a request is the address of the platform.
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import { run, runEmbedded } from "./program.js"

export default {
  async fetch(request) {
    const platform = new URL(request.url).searchParams.get("platform")
    const [fetch, embedded] = await Promise.all([run(platform, FetchHttpClient.layer), runEmbedded()])
    return new Response(`fetch ${fetch}\nembedded ${embedded}`)
  }
}
