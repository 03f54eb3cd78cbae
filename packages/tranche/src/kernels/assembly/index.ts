// What the compiled kernels offer: addresses in their memory in, numbers written there. compiled-kernels.ts is the only caller.
// Imported and exported apart, because AssemblyScript does not find a file that is named with its ending in `export … from`.
import { evolve, motions } from './paths.ts'
import { exercise, fold, foldInMoney, follow, payoffs } from './regression.ts'
import { normals } from './sobol.ts'

export { evolve, exercise, fold, foldInMoney, follow, motions, normals, payoffs }
