import type { Licence } from "@/lib/schemas/repository";

type Facts = { licence: Licence; year: number; holder: string };

/**
 * What a new repository has beside the project's own files: what git leaves alone, a workflow that checks the site and
 * packs it, and the licence that was chosen.
 */
export function repositoryExtras({ licence, year, holder }: Facts): Map<string, string> {
  const extras = new Map([
    [".gitignore", GITIGNORE],
    [WORKFLOW_PATH, WORKFLOW],
  ]);
  if (licence === "mit") extras.set("LICENSE", mit(year, holder));
  if (licence === "unlicense") extras.set("LICENSE", UNLICENSE);
  return extras;
}

const GITIGNORE = `.DS_Store
Thumbs.db
*.log
node_modules/
.env
.env.*
`;

export const WORKFLOW_PATH = ".github/workflows/site.yml";

/** Nothing of anybody's but GitHub's own two actions; a site needs no build, so its pages and links are what is checked. */
const WORKFLOW = `name: Site
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Every page and every file that a page names is there
        run: |
          python3 - <<'PYTHON'
          import html.parser, os, sys, urllib.parse

          missing = []

          class Page(html.parser.HTMLParser):
              def handle_starttag(self, tag, attributes):
                  for name, value in attributes:
                      if name not in ("href", "src") or not value:
                          continue
                      link = urllib.parse.urlsplit(value)
                      if link.scheme or link.netloc or not link.path:
                          continue
                      path = urllib.parse.unquote(link.path)
                      start = "." if path.startswith("/") else os.path.dirname(self.path)
                      target = os.path.normpath(os.path.join(start, path.lstrip("/")))
                      if not any(os.path.isfile(one) for one in (target, target + ".html", target + "/index.html")):
                          missing.append(f"{self.path} names {value}")

          pages = 0
          for folder, folders, files in os.walk("."):
              folders[:] = [one for one in folders if not one.startswith(".")]
              for file in files:
                  if file.endswith(".html"):
                      pages += 1
                      page = Page()
                      page.path = os.path.join(folder, file)
                      page.feed(open(page.path, encoding="utf-8").read())
          print(f"{pages} pages")
          print("\\n".join(missing))
          sys.exit(1 if missing or not pages else 0)
          PYTHON
      - name: Pack the site
        run: |
          mkdir _site
          git archive HEAD | tar -x -C _site --exclude=.github
      - uses: actions/upload-artifact@v4
        with:
          name: site
          path: _site
`;

function mit(year: number, holder: string): string {
  return `MIT License

Copyright (c) ${year} ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
`;
}

const UNLICENSE = `This is free and unencumbered software released into the public domain.

Anyone is free to copy, modify, publish, use, compile, sell, or
distribute this software, either in source code form or as a compiled
binary, for any purpose, commercial or non-commercial, and by any
means.

In jurisdictions that recognize copyright laws, the author or authors
of this software dedicate any and all copyright interest in the
software to the public domain. We make this dedication for the benefit
of the public at large and to the detriment of our heirs and
successors. We intend this dedication to be an overt act of
relinquishment in perpetuity of all present and future rights to this
software under copyright law.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND,
EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR ANY CLAIM, DAMAGES OR
OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR
OTHER DEALINGS IN THE SOFTWARE.

For more information, please refer to <https://unlicense.org/>
`;
