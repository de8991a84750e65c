// Imports the given modules and prints their side effects.
import { subscribe } from "node:diagnostics_channel"

const effects = new Set<string>()

/** Records an access, unless Node itself makes it while it loads a module. */
const use = (what: string) => {
  const caller = new Error("stack").stack?.split("\n")[3] ?? ""
  if (!caller.includes("node:internal")) effects.add(what)
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
for (const end of ["client", "server"]) subscribe(`net.${end}.socket`, () => effects.add(`opened a ${end}'s socket`))

for (const module of process.argv.slice(2)) {
  await import(module).catch((error: unknown) => effects.add(`threw ${String(error)}`))
}
const alive = process.getActiveResourcesInfo().filter((resource) => !/^(Pipe|TTY)/.test(resource))
console.log(JSON.stringify([...effects, ...alive]))
process.exit()
