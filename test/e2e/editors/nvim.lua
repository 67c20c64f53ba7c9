-- Drives the language server from Neovim's own client (0.7 and later). FEFTA_COMMAND: the server, as JSON; FEFTA_FOLDER: a copy of
-- the rules with the misspelt file. Writes "ok - title", "not ok - title", "# detail" and "1..N".
local folder = vim.env.FEFTA_FOLDER
local count = 0

-- Neovim writes its own messages without a line end.
local function say(line)
  io.stdout:write('\n' .. line .. '\n')
end

local function test(title, body)
  count = count + 1
  local fine, problem = pcall(body)
  say((fine and 'ok - ' or 'not ok - ') .. title)
  if not fine then
    for line in tostring(problem):gmatch('[^\n]+') do
      say('# ' .. line)
    end
  end
end

local function check(value, what)
  if not value then
    error(what, 0)
  end
end

local function contains(text, part)
  check(type(text) == 'string' and text:find(part, 1, true), 'lacks "' .. part .. '": ' .. vim.inspect(text))
end

local exit_code
local id = vim.lsp.start_client({
  name = 'fefta',
  cmd = vim.json.decode(vim.env.FEFTA_COMMAND),
  root_dir = folder,
  on_exit = function(code)
    exit_code = code
  end,
})

local function open(path)
  check(id and exit_code == nil, 'the server does not run, exit status ' .. tostring(exit_code))
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/' .. path))
  vim.bo.filetype = 'fefta'
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffer, id)
  return buffer
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') .. '\n'
end

-- The place in front of `after`, which follows `before` in the text; columns count UTF-16 units.
local function place(buffer, before, after)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, true)) do
    local at = line:find(before .. after, 1, true)
    if at then
      local _, column = vim.str_utfindex(line, at - 1 + #before)
      return { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = number - 1, character = column } }
    end
  end
  error('no "' .. before .. after .. '"', 0)
end

local function ask(buffer, method, params)
  check(vim.lsp.get_client_by_id(id).supports_method(method), 'the server does not say that it can do ' .. method)
  local replies, problem = vim.lsp.buf_request_sync(buffer, method, params, 8000)
  check(replies, method .. ': ' .. tostring(problem))
  local reply = replies[id]
  check(reply, method .. ': the server does not answer')
  check(not reply.error, method .. ': ' .. vim.inspect(reply.error))
  return reply.result
end

local function wait(what, condition)
  check(vim.wait(10000, condition, 50), 'did not come: ' .. what)
end

local function codes(buffer)
  local found = vim.tbl_map(function(item)
    return item.code or (item.user_data and item.user_data.lsp and item.user_data.lsp.code) or item.message
  end, vim.diagnostic.get(buffer))
  table.sort(found)
  return table.concat(found, ' ')
end

test('diagnostics: what is wrong is shown, and goes when it is repaired', function()
  local buffer = open('投資/誤記.fefta')
  wait('two diagnostics', function()
    return codes(buffer) == 'unresolved-name unused-import'
  end)
  local line = vim.fn.search('aftr')
  vim.api.nvim_buf_set_lines(buffer, line - 1, line, true, { '  when after < 1%' })
  wait('the repair', function()
    return codes(buffer) == 'unused-import'
  end)
end)

test('hover: a rule with its labels and its provision', function()
  local buffer = open('投資/rules.fefta')
  local hover = ask(buffer, 'textDocument/hover', place(buffer, 'from ', 'PriorNotification'))
  check(hover and hover ~= vim.NIL, 'no hover')
  local shown = table.concat(vim.lsp.util.convert_input_to_markdown_lines(hover.contents), '\n')
  contains(shown, '事前届出')
  contains(shown, 'prior notification')
  contains(shown, 'Sample Act')
end)

test('completion: facts of the receiver', function()
  local buffer = open('投資/rules.fefta')
  local reply = ask(buffer, 'textDocument/completion', place(buffer, 'target.', 'sectors'))
  local words = vim.tbl_map(function(item)
    return item.label
  end, reply.items or reply)
  check(vim.tbl_contains(words, 'listed') and vim.tbl_contains(words, 'sectors'), vim.inspect(words))
  check(not vim.tbl_contains(words, 'boardSeat'), 'offers a fact of another owner')
end)

test('definition: from a scenario to the rule', function()
  local buffer = open('事例/scenarios.fefta')
  local reply = ask(buffer, 'textDocument/definition', place(buffer, 'expect ', 'PriorNotification'))
  local target = vim.tbl_islist(reply) and reply[1] or reply
  check(target, 'no definition')
  local path = vim.uri_to_fname(target.targetUri or target.uri)
  check(path == folder .. '/投資/rules.fefta', path)
  local rules = open('投資/rules.fefta')
  local start = (target.targetSelectionRange or target.range).start
  check(start.line == place(rules, 'duty ', 'PriorNotification').position.line, vim.inspect(start))
end)

test('rename: a fact in every file, and nothing else', function()
  local buffer = open('投資/rules.fefta')
  local params = place(buffer, 'when not ', 'boardSeat')
  params.newName = '役員席'
  vim.lsp.util.apply_workspace_edit(ask(buffer, 'textDocument/rename', params), vim.lsp.get_client_by_id(id).offset_encoding)
  contains(text(buffer), 'when not 役員席')
  contains(text(open('投資/vocabulary.fefta')), '  役員席 "役員への就任"')
  local scenarios = text(open('事例/scenarios.fefta'))
  contains(scenarios, '    役員席 = false')
  contains(scenarios, '前提 { 役員席 = 真 }')
  check(not scenarios:find('boardSeat', 1, true), 'a place was left out')
end)

test('formatting: the layout of the formatter', function()
  local buffer = open('作業/整形前.fefta')
  local lines = { 'namespace  e2e.shape', 'enum   Colour "色" en "colour"   {', 'red "赤" en "red"', '      blue "青" en "blue" }' }
  vim.api.nvim_buf_set_lines(buffer, 0, -1, true, lines)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, options = { tabSize = 2, insertSpaces = true } }
  local edits = ask(buffer, 'textDocument/formatting', params)
  vim.lsp.util.apply_text_edits(edits or {}, buffer, vim.lsp.get_client_by_id(id).offset_encoding)
  local wanted = 'namespace e2e.shape\n\nenum Colour "色" en "colour" {\n  red "赤" en "red"\n  blue "青" en "blue"\n}\n'
  check(text(buffer):gsub('\n+$', '\n') == wanted, text(buffer))
end)

test('the server ends when the editor does, without an error', function()
  check(exit_code == nil, 'it ended before')
  vim.lsp.get_client_by_id(id).stop()
  wait('the end', function()
    return exit_code ~= nil
  end)
  check(exit_code == 0, 'exit status ' .. tostring(exit_code))
end)

say('1..' .. count)
vim.cmd('qall!')
