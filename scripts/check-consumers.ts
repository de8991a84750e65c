// Installs the tarballs in an empty project, as a user would, and compiles and runs two programs there:
// `consumer/main.ts`, and one that imports everything there is to import.
import { cpSync, writeFileSync } from "node:fs"
import { join, posix, resolve } from "node:path"
import { exec } from "./exec.ts"
import { entrypoints, manifestOf, pack, temporary } from "./pack.ts"

const packed = pack()
const everything = packed.flatMap((one) => entrypoints(one).map((path) => posix.join(one.manifest.name, path)))
const project = temporary()
cpSync("scripts/consumer", project, { recursive: true })
writeFileSync(join(project, "package.json"), `{ "private": true, "type": "module" }`)
writeFileSync(
  join(project, "everything.ts"),
  everything.map((module, n) => `export * as _${n} from "${module}"\n`).join("")
)

const installed = [...packed.map(({ tarball }) => tarball), `effect@${manifestOf("node_modules/effect").version}`]
exec("npm", ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", ...installed], {
  cwd: project
})

for (const typescript of ["typescript-5.9", "typescript"]) {
  const tsc = resolve("node_modules", typescript, "bin", "tsc")
  for (const settings of ["tsconfig.bundler.json", "tsconfig.json"]) {
    exec(process.execPath, [tsc, "--project", settings], { cwd: project })
  }
}
for (const program of ["out/everything.js", "out/main.js"]) {
  exec(process.execPath, ["--disallow-code-generation-from-strings", program], { cwd: project })
}
