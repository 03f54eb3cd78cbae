/**
 * Pictures may stand in a style sheet itself (`data:`), as the editor's do. What the built page may load: its own files. No request leaves the machine; no script, style or frame comes from a book.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'none'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
