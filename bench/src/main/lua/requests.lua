-- Requests in turn, one a line of the file REQUESTS: access token, a tab, path. With BODY they are POST, otherwise GET.
-- With DATES (a blank between them) no two ask the same: each has one of the dates for DATE in its body, and another
-- number from 900000 to 999999 for BUDGET.
local body, dates = os.getenv("BODY"), {}
for date in (os.getenv("DATES") or ""):gmatch("%S+") do dates[#dates + 1] = date end
local reqs, i, threads = {}, 0, 0
local function headers(token)
  local all = {["Accept"] = "application/json", ["Authorization"] = "Bearer " .. token}
  if body then all["Content-Type"] = "application/json" end
  return all
end
local function another()
  local asked = body:gsub("DATE", dates[math.random(#dates)]):gsub("BUDGET", 899999 + math.random(100000))
  return asked
end
function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end
function init(args)
  math.randomseed(os.time() * 100 + number)
  for line in io.lines(os.getenv("REQUESTS")) do
    local token, path = line:match("([^\t]*)\t(.*)")
    local method = body and "POST" or "GET"
    local fixed = #dates == 0 and wrk.format(method, path, headers(token), body)
    reqs[#reqs + 1] = {method = method, path = path, headers = headers(token), fixed = fixed}
  end
  i = math.random(#reqs)
end
function request()
  i = i % #reqs + 1
  local one = reqs[i]
  return one.fixed or wrk.format(one.method, one.path, one.headers, another())
end
function done(s, l, r)
  io.write(string.format('JSON{"n":%d,"us":%d,"status":%d,"ec":%d,"er":%d,"ew":%d,"et":%d,"p50":%.2f,"p95":%.2f,"p99":%.2f}\n',
   s.requests, s.duration, s.errors.status, s.errors.connect, s.errors.read, s.errors.write, s.errors.timeout,
   l:percentile(50) / 1000, l:percentile(95) / 1000, l:percentile(99) / 1000))
end
