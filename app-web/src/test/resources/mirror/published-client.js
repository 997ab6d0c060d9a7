// Asks by the vendor's published client, in which nothing but the host is changed, and writes down what it answered.
// node published-client.js <folder of node_modules> <apiUrl> <idInstance> <token> <file> <whatsapp|max>
const { createRequire } = require("node:module")
const { writeFileSync } = require("node:fs")
const [folder, apiUrl, idInstance, apiTokenInstance, file, messenger] = process.argv.slice(2)
const { GreenApiClient } = createRequire(folder + "/")("@green-api/whatsapp-api-client-js-v2")

const client = new GreenApiClient({ idInstance, apiTokenInstance })
client.client.defaults.baseURL = `${apiUrl}/waInstance${idInstance}`

async function main() {
  const minutes = 129600
  const answers = { getStateInstance: await client.getStateInstance() }
  answers.lastIncomingMessages = await client.lastIncomingMessages(minutes)
  answers.lastOutgoingMessages = await client.lastOutgoingMessages(minutes)
  answers.aDay = await client.lastIncomingMessages()
  if (messenger === "whatsapp") {
    answers.getOutgoingStatuses = await client.getOutgoingStatuses({ minutes })
    answers.getIncomingStatuses = await client.getIncomingStatuses({ minutes })
  }
  const known = [...answers.lastIncomingMessages, ...answers.lastOutgoingMessages].filter((r) => r.chatId && r.idMessage)
  answers.getMessage = []
  for (const { chatId, idMessage } of known) answers.getMessage.push(await client.getMessage({ chatId, idMessage }))
  answers.getChatHistory = []
  for (const chatId of new Set(known.map((r) => r.chatId))) answers.getChatHistory.push(await client.getChatHistory({ chatId, count: 1000 }))
  answers.refused = await client.getMessage({ chatId: "nobody@c.us", idMessage: "X" }).then(() => "answered", (e) => e.message)
  writeFileSync(file, JSON.stringify(answers))
}

main().catch((e) => { console.error(e.message); process.exit(1) })
