/** The start page for visitors. */
export const marketing = {
  pageTitle: "Describe a website and watch it being built",
  description:
    "Vectort.io turns a description into a working website while you watch. Ask for changes, go back to any version, download the files.",
  nav: {
    label: "Main",
    how: "How it works",
    useCases: "Use cases",
    faq: "Questions",
    signIn: "Sign in",
    getStarted: "Get started",
    dashboard: "Open your projects",
  },
  hero: {
    title: "Say it. See it built.",
    subline: "Describe the website you need. It paints itself in front of you, section by section, as it is written.",
  },
  how: {
    title: "How it works",
    intro: "Three steps, and you see each of them happen.",
    steps: [
      {
        title: "Describe it",
        text: "One sentence is enough: who it is for, what it should say, how it should feel. Name a colour, a city, a product, and it will be in the page.",
      },
      {
        title: "Watch it appear",
        text: "The page streams into the preview while it is being written. Files and line counts tick along in the chat, and you can read the code as it comes.",
      },
      {
        title: "Change it, take it with you",
        text: "Ask for changes in your own words. Each one becomes a version that you can restore. Download the whole site as a ZIP of plain files.",
      },
    ],
  },
  demo: {
    prompt: "A sourdough bakery in Lyon, in French, warm and editorial",
    wrote: "Wrote",
    writing: "Writing",
    files: ["assets/theme.css", "index.html", "carte.html"],
    change: "Make the headline larger and add the opening hours",
    versions: ["Opening hours added", "First build"],
    version: (number: number) => `Version ${number}`,
    restore: "Restore",
    archive: "miette.zip",
  },
  useCases: {
    title: "What you can build",
    intro: "Ten types today. Each knows what such a site needs, so that a short brief goes a long way.",
    label: "Use cases",
    tryIt: "Start with this",
    details: {
      "landing-page":
        "A headline that says what it is, the reasons, and one clear thing to do. Made for a launch, a course, a product.",
      "saas-marketing":
        "Explain a product to people in a hurry: features that show what they do, plans side by side, answers to the usual questions.",
      restaurant:
        "The menu as text that reads well on a phone, opening hours, the address, and a page that smells of the kitchen.",
      portfolio: "Your work first, large and without noise. A page for each project, and a way to reach you.",
      agency: "What you do, for whom, and how you work. Services, process, selected projects and contact.",
      "online-store": "Products with prices, a page for each, and a cart that works in the browser.",
      blog: "A quiet place to read: a list of articles, the articles themselves, topics and an about page.",
      event: "When, where, who and how to come. Programme, speakers, venue and a form to sign up.",
      "personal-cv": "Experience, skills and education on one page that also prints well.",
      "local-business": "Services, prices, hours and directions, so that people in the area find you and call.",
    },
  },
  facts: {
    title: "Plain files, no strings",
    items: [
      {
        title: "Standard HTML, CSS and JavaScript",
        text: "What you download opens in any browser and runs on any web host.",
      },
      {
        title: "Light and dark, phone to desktop",
        text: "Sites come responsive, with contrast checked for both schemes.",
      },
      {
        title: "Nothing lost on the way",
        text: "The build runs on the server. Close the tab, lose the connection, come back: it goes on.",
      },
      {
        title: "Runs without any key",
        text: "A built-in generator works with no network at all; an operator may connect an OpenAI-compatible model, and you a key of your own.",
      },
    ],
  },
  faq: {
    title: "Questions",
    items: [
      {
        question: "Do I need to know how to code?",
        answer:
          "No. You describe what you want and what should change. If you do read code, it is all there, file by file, while it is written.",
      },
      {
        question: "What do I get in the end?",
        answer:
          "A project with its versions in your account, and a ZIP with every page, style sheet, script and font. There is no private package and no badge in it.",
      },
      {
        question: "Who can see my projects?",
        answer:
          "Only you, until you share one: by a link, or in the showcase for everybody. Both can be taken back at any time.",
      },
      {
        question: "What happens if I close the tab while it builds?",
        answer: "The build goes on. When you open the project again you see what was done in the meantime.",
      },
      {
        question: "Can I go back?",
        answer:
          "Yes. Every build and every change makes a version. Look at any of them in the preview and restore it with one click.",
      },
      {
        question: "What is the difference between the modes?",
        answer:
          "Quick writes in one pass. Advanced asks for options and shows you a plan to change and approve before it writes. Ultra takes the most care and repairs what its checks find by itself. Discuss answers questions about your project and changes nothing.",
      },
      {
        question: "What does it cost, and what is free?",
        answer:
          "Builds take credits, and you see an estimate before they start; the pricing page has the figures. Free are repairs of what our checks find, everything you change by hand in the page or the code, going back to a version, and downloads. A failed build costs nothing.",
      },
      {
        question: "Can I use a key of my own?",
        answer:
          "Yes, for any OpenAI-compatible service. It is tried when you add it, kept encrypted, never shown again, and you can remove it at any time. Builds on it cost no credits; the service charges you itself.",
      },
    ],
  },
  closing: {
    title: "What will you build?",
    action: "Write your first sentence",
  },
  footer: {
    label: "Footer",
  },
} as const;
