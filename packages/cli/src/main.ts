#!/usr/bin/env node
import { enableCompileCache } from "node:module"

// The second start needs not compile the modules: this halves its time.
enableCompileCache()
await import("./program.ts")
