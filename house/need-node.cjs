// Plain JavaScript, loaded before anything else, because a Node that is too old cannot even read TypeScript.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Zhiyin needs Node 22.18 or newer; this is ${process.versions.node}. \`npm ci\` brings Node 24 on Linux and Windows.\n` +
      `知音需要 Node 22.18 或更新版本，当前为 ${process.versions.node}。在 Linux 和 Windows 上 \`npm ci\` 会自带 Node 24。`,
  );
  process.exit(1);
}
