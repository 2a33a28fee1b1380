/**
 * A CloudFront function: a path without a file extension is a route of the page, so index.html answers it. /docs is a
 * page of its own.
 */
export const toIndexHtml = `function handler(event) {
  var request = event.request;
  if (/^\\/docs\\/?$/.test(request.uri)) request.uri = "/docs/index.html";
  else if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = "/index.html";
  return request;
}`;
