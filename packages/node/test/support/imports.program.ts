// Imports the modules in its arguments, and prints what they did while loading.
import { subscribe } from "node:diagnostics_channel"

const did = new Set<string>()

/** Node reads the environment, too, while it loads a module: its own reads are ignored. */
const use = (what: string) => {
  const asker = new Error("who asks").stack?.split("\n")[3] ?? ""
  if (!asker.includes("node:internal")) did.add(what)
}

process.env = new Proxy(process.env, {
  get: (env, name) => {
    use(`read ${String(name)}`)
    return Reflect.get(env, name)
  },
  has: (env, name) => {
    use(`looked for ${String(name)}`)
    return Reflect.has(env, name)
  },
  ownKeys: (env) => {
    use("listed the environment")
    return Reflect.ownKeys(env)
  }
})
for (const end of ["client", "server"]) subscribe(`net.${end}.socket`, () => did.add(`opened a ${end}'s socket`))

for (const module of process.argv.slice(2)) {
  await import(module).catch((error: unknown) => did.add(`threw ${String(error)}`))
}
const alive = process.getActiveResourcesInfo().filter((resource) => !/^(Pipe|TTY)/.test(resource))
console.log(JSON.stringify([...did, ...alive]))
process.exit()
