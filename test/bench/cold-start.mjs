// A fresh process: tells how many milliseconds after its start the handler of a bundle is ready.
await import(process.argv[2])
process.stdout.write(`${performance.now()}\n`)
process.exit(0)
