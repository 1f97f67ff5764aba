-- The entries after a sequence. KEYS: log, ids. ARGV: sequence. Returns texts of sequence, id and JSON.
local found = {}
for _, entry in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
  if tonumber(string.match(entry, '^%d+')) > tonumber(ARGV[1]) then
    found[#found + 1] = entry
  end
end
return found
