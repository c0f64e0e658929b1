import type { Licence } from "@/lib/schemas/repository";

type Facts = { licence: Licence; year: number; holder: string };

/**
 * What a new repository has beside the project's own files: what git leaves alone, a workflow that checks the site,
 * packs and publishes it, and the licence that was chosen.
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

/**
 * A site needs no build: what its pages and styles name is checked, it is packed, and published with GitHub Pages where
 * that is on. Nothing of anybody's but GitHub's own actions, each at a commit, so that no moved tag runs in it.
 */
const WORKFLOW = `name: Site
on:
  push:
  pull_request:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - name: Every file that a page or a style names is there
        run: |
          python3 - <<'PYTHON'
          import html.parser, os, re, sys, urllib.parse

          missing = []

          def check(path, value):
              link = urllib.parse.urlsplit(value.strip())
              if link.scheme or link.netloc or not link.path:
                  return
              name = urllib.parse.unquote(link.path)
              start = "." if name.startswith("/") else os.path.dirname(path)
              target = os.path.normpath(os.path.join(start, name.lstrip("/")))
              if not any(os.path.isfile(one) for one in (target, target + ".html", target + "/index.html")):
                  missing.append(f"{path} names {value}")

          class Page(html.parser.HTMLParser):
              def handle_starttag(self, tag, attributes):
                  for name, value in attributes:
                      if name in ("href", "src", "poster") and value:
                          check(self.path, value)

          pages = 0
          for folder, folders, files in os.walk("."):
              folders[:] = [one for one in folders if not one.startswith(".")]
              for path in (os.path.join(folder, file) for file in files if file.endswith((".html", ".css"))):
                  text = open(path, encoding="utf-8", errors="replace").read()
                  if path.endswith(".css"):
                      for value in re.findall(r"""url\\(\\s*["']?([^"')]+)""", text):
                          check(path, value)
                      continue
                  pages += 1
                  page = Page()
                  page.path = path
                  page.feed(text)
          print(f"{pages} pages")
          print("\\n".join(missing))
          sys.exit(1 if missing or not pages else 0)
          PYTHON
      - name: Pack the site
        run: |
          mkdir _site
          git archive HEAD | tar -x -C _site --exclude=.github --exclude=.gitignore
      - uses: actions/upload-pages-artifact@7b1f4a764d45c48632c6b24a0339c27f5614fb0b # v4.0.0
        with:
          path: _site
  publish:
    # From the moment that GitHub Pages is on: Settings, Pages, Source, GitHub Actions.
    if: >-
      github.event.repository.has_pages && github.event_name != 'pull_request' &&
      github.ref_name == github.event.repository.default_branch
    needs: build
    runs-on: ubuntu-latest
    timeout-minutes: 10
    permissions:
      pages: write
      id-token: write
    concurrency:
      group: pages
    environment:
      name: github-pages
      url: \${{ steps.pages.outputs.page_url }}
    steps:
      - id: pages
        uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
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
