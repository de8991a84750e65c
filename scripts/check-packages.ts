// Looks at the tarballs as npm's users get them: types resolve, nothing runs on install, nothing is in them by accident,
// and npm can show what they are and where they are from. Then publishes them without an upload.
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { isDeepStrictEqual } from "node:util"
import { exec } from "./exec.ts"
import { entrypoints, type Manifest, manifestOf, pack, type Packed, pnpm } from "./pack.ts"

/** What a package needs besides our own: as a peer if it is a library, as a dependency if it is an application. */
const neededBy = ({ name }: Manifest): Record<"dependencies" | "peers", ReadonlyArray<string>> => {
  const onNode = ["effect", "@effect/platform-node"]
  if (name === "@effect-genai/cli") return { dependencies: onNode, peers: [] }
  return { dependencies: [], peers: name === "@effect-genai/node" ? onNode : ["effect"] }
}

const repository = "https://github.com/effect-genai/effect-genai"

/** What every package has in the same form. */
const expected = ({ name }: Manifest): Partial<Manifest> => ({
  version: manifestOf("packages/core").version,
  homepage: "https://effect-genai.github.io/effect-genai/",
  bugs: `${repository}/issues`,
  repository: { type: "git", url: `git+${repository}.git`, directory: name.replace("@effect-genai", "packages") },
  license: "MIT",
  author: "effect-genai contributors",
  engines: { node: ">=22.19" }
})

/** The fields of a manifest that are missing, or differ from what all have. */
const metadataFaults = (manifest: Manifest): ReadonlyArray<string> => {
  const fields = new Map<string, unknown>(Object.entries(manifest))
  const different = Object.entries(expected(manifest)).filter(([field, value]) =>
    !isDeepStrictEqual(fields.get(field), value)
  )
  const missing = ["description", "keywords"].filter((field) => !fields.has(field))
  return [...different.map(([field]) => field), ...missing]
}

const faults = ({ folder, manifest }: Packed): Record<string, ReadonlyArray<string>> => {
  const files = globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  const text = (file: string) => files.includes(file) ? readFileSync(join(folder, file), "utf8") : ""
  const holding = (pattern: RegExp) => files.filter((file) => pattern.test(text(file)))
  const modules = (directory: string, extension: string) =>
    new Set(globSync(`**/*${extension}`, { cwd: join(folder, directory) }).map((file) => file.slice(0, -3)))
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })
  const peers = Object.keys(manifest.peerDependencies ?? {})
  const needed = neededBy(manifest)
  const required = ["README.md", "CHANGELOG.md", "LICENSE", "dist/index.js", "dist/index.d.ts"]
  return {
    "has other metadata": metadataFaults(manifest),
    "runs a script": Object.keys(manifest.scripts ?? {}),
    "depends on": dependencies.filter((name) =>
      !name.startsWith("@effect-genai/") && !needed.dependencies.includes(name)
    ),
    "requires a peer": peers.filter((name) => !needed.peers.includes(name)),
    "lacks": required.filter((file) => !files.includes(file)),
    "has no changes of": text("CHANGELOG.md").includes(`\n## ${manifest.version}\n`) ? [] : [manifest.version],
    "links to a file that npm does not show": [...text("README.md").matchAll(/\]\((?!https:)[^)]*\)/g)].map(String),
    "carries": files.filter((file) => !/^(package\.json|LICENSE|README\.md|CHANGELOG\.md|(dist|src)\/.*)$/.test(file)),
    "carries a test": files.filter((file) =>
      /\.(test|tst|bench)\.|(^|\/)(specs|benchmark)\/|tsbuildinfo|\/\./.test(file)
    ),
    "names a version of the workspace": holding(/"(workspace|catalog):/),
    "holds a secret": holding(/sk-ant-\w+-\w{4}|BEGIN [A-Z ]*PRIVATE KEY/),
    "was built from other sources": [...modules("dist", ".js").symmetricDifference(modules("src", ".ts"))]
  }
}

for (const packed of pack()) {
  for (const [fault, files] of Object.entries(faults(packed))) {
    if (files.length === 0) continue
    console.log(`${packed.manifest.name} ${fault}: ${files.join(", ")}`)
    process.exitCode = 1
  }
  pnpm("publish", packed.tarball, "--dry-run", "--no-git-checks")
  exec("publint", ["run", packed.tarball, "--strict"])
  exec("attw", [packed.tarball, "--profile", "esm-only", "--entrypoints", ...entrypoints(packed)])
}
