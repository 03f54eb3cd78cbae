/** JSON Schema, draft 7, as far as grammars need it. */
export type JsonSchema = { readonly [keyword: string]: unknown }

/** Definitions that several places refer to, gathered while a schema is written. */
export type Definitions = Map<string, JsonSchema | null>
