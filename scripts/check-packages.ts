// Looks at the tarballs as npm's users get them: types resolve, nothing runs on install, nothing is in them by accident.
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { exec } from "./exec.ts"
import { entrypoints, pack, type Packed } from "./pack.ts"

const peersOf = ({ name }: Packed["manifest"]) =>
  name === "@effect-genai/node" ? ["effect", "@effect/platform-node"] : ["effect"]

const faults = ({ folder, manifest }: Packed): Record<string, ReadonlyArray<string>> => {
  const files = globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const holding = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(folder, file), "utf8")))
  const modules = (directory: string, extension: string) =>
    new Set(globSync(`**/*${extension}`, { cwd: join(folder, directory) }).map((file) => file.slice(0, -3)))
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
  return {
    "runs a script": Object.keys(manifest.scripts ?? {}),
    "depends on": dependencies.filter((name) => !name.startsWith("@effect-genai/")),
    "requires a peer": Object.keys(manifest.peerDependencies ?? {}).filter((name) => !peersOf(manifest).includes(name)),
    "lacks": ["LICENSE", "dist/index.js", "dist/index.d.ts"].filter((file) => !files.includes(file)),
    "carries": files.filter((file) => !/^(package\.json|LICENSE|README\.md|CHANGELOG\.md|(dist|src)\/.*)$/.test(file)),
    "carries a test": files.filter((file) => /\.(test|tst)\.|tsbuildinfo|\/\./.test(file)),
    "names a version of the workspace": holding(/"(workspace|catalog):/),
    "holds a secret": holding(/sk-ant-\w{4}|BEGIN [A-Z ]*PRIVATE KEY/),
    "was built from other sources": [...modules("dist", ".js").symmetricDifference(modules("src", ".ts"))]
  }
}

for (const packed of pack()) {
  for (const [fault, files] of Object.entries(faults(packed))) {
    if (files.length === 0) continue
    console.log(`${packed.manifest.name} ${fault}: ${files.join(", ")}`)
    process.exitCode = 1
  }
  exec("publint", ["run", packed.tarball, "--strict"])
  exec("attw", [packed.tarball, "--profile", "esm-only", "--entrypoints", ...entrypoints(packed)])
}
