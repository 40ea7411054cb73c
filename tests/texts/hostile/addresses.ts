// Addresses that somebody would give to see what is behind the server, or to keep it busy.

/** What names are told to be by a name server of the attacker's. */
export const REBOUND: Record<string, string[]> = {
  "rebound.example": ["93.184.216.34", "127.0.0.1"],
  "mapped.example": ["::ffff:10.0.0.1"],
  "nat64.example": ["64:ff9b::a00:1"],
  "sixtofour.example": ["2002:c0a8:101::1"],
  "metadata.example": ["169.254.169.254"],
  "empty.example": [],
  "odd.example": ["not a number"],
  "zone.example": ["fe80::1%eth0"],
};

/** More than sixty; none may be called, and all are answered alike. */
export const HOSTILE_ADDRESSES = [
  // this machine, in every spelling
  ...["http://localhost/", "http://LOCALHOST./", "http://127.0.0.1/", "http://127.1/", "http://127.0.1/"],
  ...["http://2130706433/", "http://0x7f000001/", "http://0x7f.1/", "http://017700000001/", "http://0177.0.0.1/"],
  ...["http://0/", "http://0.0.0.0/", "http://127.127.127.127/", "http://①②⑦.⓪.⓪.①/", "http://127。0。0。1/"],
  ...[
    "http://[::1]/",
    "http://[::]/",
    "http://[0:0:0:0:0:0:0:1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::127.0.0.1]/",
  ],
  ...["http://app.localhost/", "http://ip6-localhost/"],
  // its neighbours
  ...["http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.0.1/", "http://100.64.0.1/"],
  ...["http://169.254.169.254/latest/meta-data/", "http://[fd00:ec2::254]/", "http://[fe80::1]/", "http://[fc00::1]/"],
  ...["http://[64:ff9b::7f00:1]/", "http://[64:ff9b:1::a00:1]/", "http://[2002:7f00:1::]/", "http://[2001::1]/"],
  ...["http://[::ffff:a9fe:a9fe]/", "http://[fec0::1]/", "http://[ff02::1]/", "http://[2001:db8::1]/"],
  // everybody, and nobody
  ...["http://255.255.255.255/", "http://224.0.0.1/", "http://240.0.0.1/", "http://192.0.2.1/", "http://198.18.0.1/"],
  // other doors, other ways
  ...[
    "http://93.184.216.34:22/",
    "http://93.184.216.34:25/",
    "https://93.184.216.34:8443/",
    "http://example.org:5432/",
  ],
  ...[
    "ftp://93.184.216.34/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:25/",
    "dict://127.0.0.1:11211/",
    "ws://example.org/",
  ],
  ...["javascript:alert(1)", "data:text/html,<p>A lamp.</p>", "blob:http://example.org/1", "mailto:ann@example.org"],
  // names and passwords
  ...["http://ann:secret@93.184.216.34/", "http://ann@93.184.216.34/", "http://93.184.216.34@127.0.0.1/"],
  // names that mean something else than they say
  ...["http://rebound.example/", "http://mapped.example/", "http://nat64.example/", "http://sixtofour.example/"],
  ...["http://metadata.example/", "http://empty.example/", "http://odd.example/", "http://zone.example/"],
  // no addresses at all
  ...[
    "",
    " ",
    "http://",
    "http:///",
    "https://[::1",
    "http://a b/",
    "http://%00/",
    "//",
    `http://example.org/${"a".repeat(3000)}`,
  ],
];
