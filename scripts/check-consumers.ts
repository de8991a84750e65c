// Does what a stranger does: installs our packages by name into empty projects, compiles the programs of the READMEs and
// runs them on the embedded platform. The program of `consumers/project` and one that imports everything there is to
// import are compiled, too. The README of sql needs a database: `docs/test/guide.test.ts` runs it.
import { once } from "node:events"
import { cpSync, writeFileSync } from "node:fs"
import { stripTypeScriptTypes } from "node:module"
import { join, posix } from "node:path"
import { Worker } from "node:worker_threads"
import { missing } from "../docs/test/blocks.ts"
import { audit, auditVulnerabilities } from "./consumers/audit.ts"
import { check, compile } from "./consumers/compilers.ts"
import { install, managers } from "./consumers/managers.ts"
import { installs, programs } from "./consumers/readmes.ts"
import { runEverywhere } from "./consumers/runtimes.ts"
import { exec, Failed } from "./exec.ts"
import { entrypoints, manifestOf, pack } from "./pack.ts"

const packed = pack()
const readmes = packed.flatMap(programs)
const types = `@types/node@${manifestOf("node_modules/@types/node").version}`
const packages = new Set([...packed.flatMap(installs), ...packed.map(({ manifest }) => manifest.name), types])
const everything = packed.flatMap((one) => entrypoints(one).map((path) => posix.join(one.manifest.name, path)))

/** Writes the programs of the READMEs, as TypeScript and as JavaScript. */
const write = (project: string) => {
  for (const file of ["tsconfig.json", "tsconfig.node.json"]) {
    cpSync(join("scripts/consumers/project", file), join(project, file))
  }
  for (const { code, file } of readmes) {
    writeFileSync(join(project, `${file}.ts`), code)
    writeFileSync(join(project, `${file}.js`), stripTypeScriptTypes(code))
  }
}

/** Runs the programs of the READMEs, which must print what their comments say. */
const run = (project: string, [program = "", ...args]: ReadonlyArray<string>) => {
  for (const { file, name, prints } of readmes) {
    if (file === "sql") continue
    const output = exec(program, [...args, `${file}.js`], { cwd: project })
    const lacking = missing(prints, output)
    if (lacking !== undefined) throw new Failed(`${name} did not print ${lacking}\n${output}`)
  }
}

const registry = new Worker(new URL("./consumers/registry.ts", import.meta.url), { workerData: packed })
const [address] = await once(registry, "message")
registry.unref()

for (const manager of managers) {
  const project = install(manager, packages, address)
  write(project)
  if (manager.loader !== undefined) {
    run(project, [process.execPath, ...manager.loader])
    continue
  }
  const isFirst = manager === managers[0]
  if (isFirst) {
    cpSync("scripts/consumers/project", project, { recursive: true })
    const imports = everything.map((module, index) => `export * as _${index} from "${module}"\n`)
    writeFileSync(join(project, "everything.ts"), imports.join(""))
  }
  compile(project)
  run(join(project, "out"), [process.execPath, "--disallow-code-generation-from-strings"])
  if (!isFirst) continue

  check(project)
  for (const program of ["out/main.js", "out/everything.js"]) exec(process.execPath, [program], { cwd: project })
  for (const command of packed.flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}))) {
    exec(join(project, "node_modules", ".bin", command), ["--help"])
  }
  await runEverywhere(project)
  auditVulnerabilities(project)
  for (const fault of audit(project)) {
    console.log(fault)
    process.exitCode = 1
  }
}
