// The program as a process: the address of the platform is its argument.
import process from "node:process"
import { run } from "./program.js"

console.log(await run(process.argv[2]))
