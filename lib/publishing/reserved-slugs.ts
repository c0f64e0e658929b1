/** Names that a stranger must not stand under: the app's own, and those that people and programs trust on any domain. */
export const RESERVED_SLUGS = [
  ..."app api www www1 www2 admin administrator root preview previews site sites static assets cdn media uploads files".split(
    " ",
  ),
  ..."status health metrics monitor console internal intranet proxy server staging dev beta test localhost".split(" "),
  ..."mail email webmail smtp imap pop pop3 mx ftp sftp ssh git vpn dns ns ns1 ns2 ns3 ns4".split(" "),
  ..."autoconfig autodiscover wpad isatap postmaster hostmaster webmaster abuse security noc noreply".split(" "),
  ..."login logout signin signup signout register account accounts auth oauth sso verify password reset id secure domains".split(
    " ",
  ),
  ..."billing pay payment payments checkout invoice credits wallet pricing dashboard settings projects".split(" "),
  ..."webhook webhooks hooks socket ws graphql docs blog help support contact about features faq showcase".split(" "),
  ..."terms privacy legal official team staff system download downloads".split(" "),
] as const;

/** The product's own name, which no address may contain, however it is spelt. */
export const PROTECTED_NAME = "vectort";
