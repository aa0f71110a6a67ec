// Runs one of the project's programs, first installing what is missing. Plain JavaScript, because this is the one file
// that must work on any Node >= 20 before anything is installed. Usage: node infra/run.mjs [--java] PROGRAM [ARGUMENTS]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const arguments_ = process.argv.slice(2)
const tools = {
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'knip/bin/knip.js',
  oxfmt: 'oxfmt/bin/oxfmt',
  oxlint: 'oxlint/bin/oxlint',
  tsc: 'typescript7/bin/tsc',
  vitest: 'vitest/vitest.mjs',
}

if (arguments_[0] === '--java') {
  arguments_.shift()
  requireJava()
}
installWhatIsMissing()
run(findNode(), arguments_)

function refuse(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function requireJava() {
  const found = spawnSync('java', ['-version'], { encoding: 'utf8' })
  const version = /version "(\d+)/.exec(found.stderr ?? '')?.[1]
  const mend =
    'install a Java 17 runtime (Debian: apt-get install openjdk-17-jre-headless) and see that `java` is on the PATH'
  if (found.error !== undefined || version === undefined) {
    refuse(`Interlude runs its table in DynamoDB Local, which needs Java 17 or later; no Java was found here: ${mend}.`)
  }
  if (Number(version) < 17) {
    refuse(
      `Interlude runs its table in DynamoDB Local, which needs Java 17 or later; this is Java ${version}: ${mend}.`,
    )
  }
}

/** Installs by the lock file, and only when the lock file is not the one that was installed last. */
function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const mark = join(modules, '.installed-lock')
  if (existsSync(mark) ? readFileSync(mark, 'utf8') === lock : isInstalledByHand()) return
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    refuse(
      'node_modules is a symbolic link, and npm ci would empty the folder that it leads to: remove the link, then run the same command again.',
    )
  }
  process.stderr.write('installing what the lock file names (npm ci) …\n')
  const npm = process.env.npm_execpath
  const [command, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const done = spawnSync(command, [...before, ...options], { cwd: root, stdio: ['ignore', 2, 2] })
  if (done.status !== 0)
    refuse('npm ci failed; its own words stand above. Once it is mended, run the same command again.')
  writeFileSync(mark, lock)
}

/** Whether somebody ran npm by themselves since the lock file last changed: npm leaves a note when it is through. */
function isInstalledByHand() {
  const note = join(modules, '.package-lock.json')
  return existsSync(note) && statSync(note).mtimeMs > statSync(join(root, 'package-lock.json')).mtimeMs
}

/** The locked Node 24 where npm has a package of it for this platform; elsewhere this Node, if it is new enough. */
function findNode() {
  const locked = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(locked)) return locked
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return refuse(
    `Interlude needs Node 22.18 or later on ${process.platform}-${process.arch}; this is ${process.version}.`,
  )
}

function run(node, [program, ...rest]) {
  const tool = tools[program]
  const start = tool === undefined ? ['--import', 'tsx', join(root, program)] : [join(modules, tool)]
  const child = spawn(node, [...start, ...rest], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${dirname(node)}:${join(modules, '.bin')}:${process.env.PATH}`,
      INTERLUDE_CWD: process.env.INIT_CWD ?? process.cwd(),
    },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // An npm that is killed takes nobody with it: whoever has lost the parent must end what was started.
  const parent = process.ppid
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1000).unref()
  child.on('exit', (code, signal) => process.exit(signal === null ? code : 128 + 15))
}
