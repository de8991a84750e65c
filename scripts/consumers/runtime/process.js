// The program as a process, with each client: the address of the platform is its argument.
import { NodeTransport } from "@effect-genai/node"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import process from "node:process"
import { run, runEmbedded } from "./program.js"

const platform = process.argv[2]
const [fetch, transport, embedded] = await Promise.all([
  run(platform, FetchHttpClient.layer),
  run(platform, NodeTransport.layer()),
  runEmbedded()
])
console.log(`fetch ${fetch}\nembedded ${embedded}\nNodeTransport ${transport}`)
