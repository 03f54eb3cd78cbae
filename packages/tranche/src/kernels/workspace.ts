/** Where data may begin: the compiled code keeps nothing above it. */
const START = 65_536
const PAGE = 65_536

type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number }

/** The memory of a compiled module as a table that is cleared before each call and written from the front. */
export class Workspace {
  private end = START
  private readonly memory: Memory
  private bytes: Uint8Array

  constructor(memory: Memory) {
    this.memory = memory
    this.bytes = new Uint8Array(memory.buffer)
  }

  clear(): void {
    this.end = START
  }

  /** Address of `length` bytes not used since it was cleared; what stands there is left over. */
  room(length: number): number {
    const address = this.end
    this.end += Math.ceil(length / 16) * 16
    if (this.end > this.bytes.length) {
      this.memory.grow(Math.ceil((this.end - this.bytes.length) / PAGE))
      this.bytes = new Uint8Array(this.memory.buffer)
    }
    return address
  }

  /** Copies numbers in; their address. */
  put(numbers: Float64Array | Uint32Array | Int32Array): number {
    const address = this.room(numbers.byteLength)
    this.bytes.set(bytesOf(numbers), address)
    return address
  }

  /** Copies two tables in, the second right behind the first; the address of the first. */
  putTogether(first: Int32Array, second: Float64Array): number {
    const address = this.room(first.byteLength + second.byteLength)
    this.bytes.set(bytesOf(first), address)
    this.bytes.set(bytesOf(second), address + first.byteLength)
    return address
  }

  /** Copies numbers out. */
  take(address: number, into: Float64Array): void {
    bytesOf(into).set(this.bytes.subarray(address, address + into.byteLength))
  }
}

function bytesOf(numbers: Float64Array | Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
