// A worker: an npm registry on loopback that has our tarballs, so that package managers install them by name, as they
// will from npm. Its first message is its address.
import { createHash, randomUUID } from "node:crypto"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { parentPort, workerData } from "node:worker_threads"
import type { Packed } from "../pack.ts"

const packed: ReadonlyArray<Packed> = workerData

/** In every URL: package managers cache by URL, and the tarballs of another run are others. */
const run = `/${randomUUID()}/`

/** What a registry knows about a package: all its versions, and where their tarballs are. */
const describe = ({ manifest, tarball }: Packed, address: string) => {
  const { name, version } = manifest
  const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`
  const dist = { integrity, tarball: `${address}${name}/-/${version}.tgz` }
  return {
    name,
    "dist-tags": { latest: version },
    time: { [version]: "2026-01-01T00:00:00.000Z" },
    versions: { [version]: { ...manifest, dist } }
  }
}

const server = createServer(({ headers, url = "" }, response) => {
  const path = decodeURIComponent(url).replace(run, "")
  const found = packed.find(({ manifest: { name } }) => path === name || path.startsWith(`${name}/-/`))
  if (found === undefined) response.writeHead(404).end()
  else if (path.endsWith(".tgz")) response.end(readFileSync(found.tarball))
  else response.end(JSON.stringify(describe(found, `http://${headers.host}${run}`)))
})

server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is a thread, not a window
  if (address !== null && typeof address === "object") parentPort?.postMessage(`http://127.0.0.1:${address.port}${run}`)
})
