// An echo server without any SDK: the least that a server on Node can be.
const tool = {
  name: "echo", description: "Says it back.",
  inputSchema: { type: "object", properties: { text: { type: "string" } }, required: ["text"], additionalProperties: false },
};
const answers = {
  initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "bare", version: "1.0.0" } }),
  "tools/list": () => ({ tools: [tool] }),
  "tools/call": ({ arguments: { text } }) => ({ content: [{ type: "text", text }] }),
};

let rest = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", chunk => {
  const lines = (rest + chunk).split("\n");
  rest = lines.pop();
  let out = "";
  for (const line of lines) {
    const { id, method, params } = JSON.parse(line);
    if (id !== undefined) out += JSON.stringify({ jsonrpc: "2.0", id, result: answers[method](params) }) + "\n";
  }
  if (out) process.stdout.write(out);
});
