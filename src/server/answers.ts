/** The few kinds of answer the server gives besides files, and the headers every answer carries. */
import type { ServerResponse } from 'node:http'
import type { Outcome } from '../contract/fault'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // React Aria puts <style> elements into the page.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export function setCommonHeaders(response: ServerResponse): void {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}

export function sendOutcome(
  response: ServerResponse,
  status: number,
  outcome: Outcome<unknown>,
): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(outcome))
}

/** Says in both languages that the session is not known here and how to get a new one. */
export function sendUnknownSession(response: ServerResponse): void {
  response.writeHead(401, { 'Content-Type': 'text/html; charset=utf-8' }).end(unknownSession)
}

const unknownSession = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Lectern</title>
<h1>Lectern</h1>
<p>This address has been used already or is too old. Start Lectern again and open the new address it gives.</p>
<p lang="vi">Địa chỉ này đã được dùng hoặc đã quá hạn. Hãy khởi động lại Lectern và mở địa chỉ mới.</p>
</html>
`
