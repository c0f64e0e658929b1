/** Connecting GitHub, saving to it and importing from it. */
export const github = {
  name: "GitHub",
  connections: {
    title: "Connections",
    loading: "Loading your connections",
    errorTitle: "Your connections couldn't be loaded",
    notConnected: "Not connected. Connect it to save projects as repositories and to import your own.",
    connected: (login: string, day: string) => `@${login}, connected on ${day}`,
    open: "Public repositories only.",
    all: "Public and private repositories.",
    connect: "Connect",
    connecting: "One moment…",
    connectLabel: "Connect GitHub",
    allowPrivate: "Private repositories too",
    widen: "Allow private repositories",
    disconnect: "Disconnect",
    disconnectLabel: "Disconnect GitHub",
    disconnectTitle: "Disconnect GitHub?",
    disconnectText:
      "What you allowed Vectort at GitHub is taken back there too. Repositories stay as they are. You can connect it again.",
    disconnecting: "Disconnecting…",
    disconnected: "GitHub is disconnected.",
    nowConnected: "GitHub is connected.",
  },
} as const;
