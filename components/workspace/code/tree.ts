export type TreeNode = { name: string; path: string; children: TreeNode[] | null };

/** Paths as folders and files: folders first, both by name. */
export function treeOf(paths: readonly string[]): TreeNode[] {
  const root: TreeNode[] = [];
  for (const path of paths) {
    let level = root;
    const parts = path.split("/");
    for (const [index, name] of parts.entries()) {
      const isFile = index === parts.length - 1;
      const own = parts.slice(0, index + 1).join("/");
      let node = level.find((one) => one.name === name && (one.children === null) === isFile);
      if (!node) {
        node = { name, path: own, children: isFile ? null : [] };
        level.push(node);
      }
      level = node.children ?? level;
    }
  }
  return sortTree(root);
}

function sortTree(nodes: TreeNode[]): TreeNode[] {
  const rank = (node: TreeNode): number => (node.children ? 0 : 1);
  return nodes
    .map((node) => ({ ...node, children: node.children && sortTree(node.children) }))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
