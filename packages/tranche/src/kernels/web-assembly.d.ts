// The part of WebAssembly that is used: every engine has it, and neither the language's library nor Node's types declare it.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module)
    readonly exports: object
  }
  function validate(bytes: Uint8Array): boolean
  function instantiate(bytes: ArrayBuffer): Promise<{ readonly instance: Instance }>
}
