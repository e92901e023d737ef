/** Under which path the site is served, with a slash at both ends; $SITE_BASE without an argument. */
export const siteBase = (base = process.env["SITE_BASE"] ?? "/") =>
  `/${base}/`.replaceAll(/\/+/g, "/");
