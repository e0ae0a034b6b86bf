<?php
// sabre/dav over a folder. As in Nextcloud, an upload is written aside and renamed, and a full quota answers 507.
require 'Sabre/autoload.php';
use Sabre\DAV;

function used($dir) {
    $n = 0;
    foreach (scandir($dir) as $f) if ($f[0] !== '.') $n += is_dir("$dir/$f") ? used("$dir/$f") : filesize("$dir/$f");
    return $n;
}

function write($path, $body) {
    $part = dirname($path) . '/.' . bin2hex(random_bytes(8)) . '.part';
    $want = $_SERVER['CONTENT_LENGTH'] ?? null;
    $n = file_put_contents($part, $body);
    if ($n === false || ($want !== null && $n != $want)) {
        @unlink($part);
        throw new DAV\Exception\BadRequest("expected $want bytes, got $n");
    }
    rename($part, $path);
    return '"' . md5_file($path) . '"';
}

class File extends DAV\FS\File {
    function put($body) { return write($this->path, $body); }
    function getETag() { return '"' . md5_file($this->path) . '"'; }
}

class Folder extends DAV\FS\Directory {
    function getChild($name) {
        $p = $this->path . '/' . $name;
        clearstatcache();
        if ($name[0] === '.' || !file_exists($p)) throw new DAV\Exception\NotFound($name);
        return is_dir($p) ? new Folder($p) : new File($p);
    }
    function getChildren() {
        $names = array_filter(scandir($this->path), function ($n) { return $n[0] !== '.'; });
        return array_map([$this, 'getChild'], array_values($names));
    }
    function createFile($name, $body = null) { return write($this->path . '/' . $name, $body ?? ''); }
    function getQuotaInfo() {
        $quota = (int)getenv('DAV_QUOTA');
        if (!$quota) return parent::getQuotaInfo();
        $used = used(getenv('DAV_DATA'));
        return [$used, max(0, $quota - $used)];
    }
}

class Basic extends DAV\Auth\Backend\AbstractBasic {
    protected function validateUserPass($user, $password) { return $user === 'amt' && $password === 'geheim-ÄÖ'; }
}

class Quota extends DAV\ServerPlugin {
    function initialize(DAV\Server $server) {
        $server->subscribeEvent('beforeWriteContent', [$this, 'check']);
        $server->subscribeEvent('beforeCreateFile', [$this, 'check']);
    }
    function check() {
        [, $free] = (new Folder(getenv('DAV_DATA')))->getQuotaInfo();
        if ($free < (int)($_SERVER['CONTENT_LENGTH'] ?? 0)) throw new DAV\Exception\InsufficientStorage('quota');
    }
}

$server = new DAV\Server(new DAV\ObjectTree(new Folder(getenv('DAV_DATA'))));
$server->setBaseUri('/remote.php/dav/files/amt/');
$server->addPlugin(new DAV\Auth\Plugin(new Basic(), 'test'));
$server->addPlugin(new DAV\Locks\Plugin(new DAV\Locks\Backend\File(getenv('DAV_LOCKS'))));
$server->addPlugin(new Quota());
$server->exec();
