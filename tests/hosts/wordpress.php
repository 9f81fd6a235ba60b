<?php
/**
 * Fills an empty WordPress: an administrator, an author, a password for programs of each; prints them as JSON.
 * Run as `php wordpress.php FOLDER` beside a wp-config.php.
 */
define('WP_INSTALLING', true);
[$script, $folder] = $argv;
$_SERVER['HTTP_HOST'] = getenv('WORDPRESS_HOST');
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Host', 'administrator', 'administrator@example.org', true, '', 'administrator');
wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'role' => 'author']);
$users = [];
foreach (['administrator', 'author'] as $name) {
    $user = get_user_by('login', $name);
    // The editor begins without its tour.
    update_user_meta($user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', [
        'core/edit-post' => ['welcomeGuide' => false, 'fullscreenMode' => true],
        '_modified' => gmdate('c'),
    ]);
    [$password] = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'hosts']);
    $users[$name] = $password;
}
echo json_encode(['version' => get_bloginfo('version'), 'users' => $users]);
