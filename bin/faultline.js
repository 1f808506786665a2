#!/usr/bin/env node
/**
 * Starts the command line: the compiled package where it was installed, the sources in a clone.
 * The sources need a Node that runs TypeScript; an older one starts the Node that `npm ci` brought.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import nodeModule from 'node:module'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const [major] = process.versions.node.split('.').map(Number)

if (!existsSync(at('../src'))) await start('../dist/cli/main.js')
else if (major >= 24) await start('../src/cli/main.ts')
else startAgain()

async function start(module) {
  // Compiled code is kept beside the package, where only those who may change it can write; elsewhere it is not kept.
  nodeModule.enableCompileCache?.(at('../node_modules/.cache/faultline'))
  const { main } = await import(new URL(module, import.meta.url).href)
  process.exitCode = await main(process.argv.slice(2), process)
}

function startAgain() {
  const node = ['node', 'node.exe']
    .map((name) => at(`../node_modules/node/bin/${name}`))
    .find((path) => existsSync(path))
  if (node === undefined) {
    process.stderr.write('faultline: run `npm ci` first, or use Node 24 or newer\n')
    process.exitCode = 2
    return
  }
  const child = spawn(node, [at('faultline.js'), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code
    else {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    }
  })
}
